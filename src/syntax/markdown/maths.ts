import temml from 'temml';

/** What TeX became: MathML, or why it could not. */
export type Maths = { readonly html: string } | { readonly problem: string };

export type MathsRenderer = (tex: string, display: boolean) => Maths;

/** TeX to MathML Core. */
export const renderMaths: MathsRenderer = (tex, display) => {
  try {
    return { html: temml.renderToString(tex, { displayMode: display, throwOnError: true }) };
  } catch (error) {
    return { problem: problemOf(error) };
  }
};

/** The sentence of temml's complaint, without the drawing of the place that follows it. */
function problemOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replace(/\s+at (?:position \d+|end of input)\b[\s\S]*$/, '')
    .replace("'EOF'", 'the end of the formula')
    .replace(/\s+/g, ' ')
    .trim();
}
