import type { MadeJob } from '../model/plan.ts';
import { absoluteUrl } from '../syntax/url.ts';
import type { Output } from './output.ts';
import { SITEMAP } from './sitemap.ts';

function job(output: string, file: string, about: string): MadeJob {
  return { kind: 'made', output, file, url: `/${file}`, source: '_config.yml', about };
}

/** `robots.txt` (RFC 9309): everything may be read, and where the sitemap is. */
export const robots: Output = {
  plan: ({ config }, _report, taken) =>
    config.outputs.robots && config.url !== '' && taken.holderOf(SITEMAP) !== undefined
      ? [job('robots', 'robots.txt', absoluteUrl(`/${SITEMAP}`, config))]
      : [],
  make: ({ about }) => `User-agent: *\nAllow: /\nSitemap: ${about}\n`,
};

/** `CNAME`: the domain, for a branch that GitHub Pages serves; what its own actions upload does without. */
export const cname: Output = {
  plan: ({ config }) =>
    config.outputs.cname === undefined ? [] : [job('cname', 'CNAME', config.outputs.cname)],
  make: ({ about }) => `${about}\n`,
};

/** `.nojekyll`: an empty file by which GitHub Pages serves a branch as it is. */
export const nojekyll: Output = {
  plan: ({ config }) => (config.outputs.nojekyll ? [job('nojekyll', '.nojekyll', '')] : []),
  make: () => '',
};
