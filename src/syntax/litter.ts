/** By program: Vim, Kate; Vim's trial of a folder; Emacs' copies and locks; LibreOffice, Office; sed; GNOME; JetBrains; macOS. */
const LITTER =
  /^(?:\..*\.(?:sw[a-z]|kate-swp)|4913|.*~|#.*#|\.#.*|\.~lock\..*#|~\$.*|sed(?=[a-z]*[A-Z0-9])[A-Za-z0-9]{6}|\.goutputstream-.*|.*___jb_(?:tmp|old)___|\.DS_Store)$/;

/**
 * Whether a file is one that a program leaves beside another for its own use, mostly while that one is edited or saved:
 * nobody means it to be part of a site. @param name without folders
 */
export function isLitter(name: string): boolean {
  return LITTER.test(name);
}
