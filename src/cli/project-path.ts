/** A path of the project as the program writes it, of what Windows and its shells make of one: `.\content\index.md`. */
export function projectPath(typed: string): string {
  return typed.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}
