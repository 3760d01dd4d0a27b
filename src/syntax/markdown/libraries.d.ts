declare module 'markdown-it-abbr' {
  const plugin: import('markdown-it').PluginSimple;

  export = plugin;
}
declare module 'markdown-it-deflist' {
  const plugin: import('markdown-it').PluginSimple;

  export = plugin;
}
declare module 'markdown-it-footnote' {
  const plugin: import('markdown-it').PluginSimple;

  export = plugin;
}
declare module 'markdown-it/lib/rules_inline/html_inline.mjs' {
  const rule: (state: import('markdown-it').StateInline, silent: boolean) => boolean;

  export = rule;
}
