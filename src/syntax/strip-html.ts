/** Text without tags, comments, scripts and styles; character references stay as they are (Liquid's `strip_html`). */
export function stripHtml(text: string): string {
  return text
    .replace(/<script[\s\S]*?<\/script>|<!--[\s\S]*?-->|<style[\s\S]*?<\/style>/g, '')
    .replace(/<[\s\S]*?>/g, '');
}
