/**
 * Stands in the bundle for the two libraries that the BibTeX reader brings to fetch files with, and that wsite never
 * asks: a build sends nothing.
 */
module.exports = () => ({});
