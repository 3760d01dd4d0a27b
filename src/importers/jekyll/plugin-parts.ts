import type { OldDocument } from './documents.ts';
import type { ImportedFile } from './imported.ts';

/** What the tags `seo` and `feed_meta` of two plugins printed, where a template calls them. */
export function pluginParts(documents: readonly OldDocument[]): ImportedFile[] {
  const calls = (tag: RegExp) => documents.some(({ text }) => tag.test(text));
  const parts: ImportedFile[] = [];
  if (calls(/\{%-?\s*seo\b/)) parts.push({ to: 'templates/parts/seo.njk', from: undefined, text: SEO_PART });
  if (calls(/\{%-?\s*feed_meta\b/))
    parts.push({ to: 'templates/parts/feed-meta.njk', from: undefined, text: FEED_PART });
  return parts;
}

const TEXT = '| markdownify | strip_html | normalize_whitespace | escape_once ~ ""';

/**
 * jekyll-seo-tag 2.8's output, element by element, as a part of an imported site: its pages say of themselves what they
 * said. The theme's own part says it otherwise (the name in one element, and nothing about Jekyll).
 */
const SEO_PART = `{#- What jekyll-seo-tag put into the head of a page. -#}
{%- set seo_page = page.seo if page.seo is mapping else {} %}
{%- set seo_social = site.social if site.social is mapping else {} %}
{%- set seo_date = page.date or (site.time if page.collection) %}
{%- set seo_is_home = page.url in ["/", "/index.html", "/index.htm", "/about/", "/about/index.html", "/about/index.htm"] %}
{%- set seo_site_title = ((site.title or site.name) ${TEXT}) %}
{%- set seo_summary = (site.description ${TEXT}) %}
{%- set seo_tagline = (site.tagline ${TEXT}) or seo_summary %}
{%- set seo_headline = (page.title ${TEXT}) or seo_site_title %}
{%- set seo_description = ((page.description or page.excerpt) ${TEXT}) or seo_summary %}
{%- set seo_said = page.author or (page.authors | first if page.authors is iterable and page.authors is not string) or site.author %}
{%- set seo_author = seo_said if seo_said is mapping else (site.data.authors[seo_said] if seo_said is string) or {} %}
{%- set seo_author_name = seo_author.name or (seo_said if seo_said is string) %}
{%- set seo_picture = page.image if page.image is mapping else {} %}
{%- set seo_image = seo_picture.path or seo_picture.facebook or seo_picture.twitter if page.image is mapping else page.image %}
{%- if seo_image %}{% set seo_image = seo_image | absolute_url | uri_escape %}{% endif %}
{%- set seo_url = page.canonical_url or (page.url | absolute_url | replace("/index.html", "/")) %}
{%- set seo_locale = page.locale or site.locale or page.lang or site.lang or "en_US" %}
{%- set seo_name = (seo_page.name ${TEXT}) or ((seo_social.name ${TEXT}) or seo_site_title if seo_is_home) %}
{%- set seo_type = seo_page.type or ("WebSite" if seo_is_home else ("BlogPosting" if seo_date else "WebPage")) %}
{%- set seo_modified = seo_page.date_modified or page.last_modified_at or seo_date %}
{%- set seo_links = seo_page.links or (seo_social.links if seo_is_home) %}
{%- if include.title != false and (seo_headline or seo_site_title) -%}
<title>
{%- if paginator.page > 1 %}{{ site.seo_paginator_message | default("Page %<current>s of %<total>s for ") | replace("%<current>s", paginator.page) | replace("%<total>s", paginator.total_pages) }}{% endif %}
{%- if seo_site_title and seo_headline != seo_site_title %}{{ seo_headline }} | {{ seo_site_title }}
{%- elif seo_site_title and seo_summary %}{{ seo_site_title }} | {{ seo_tagline }}
{%- else %}{{ seo_headline }}
{%- endif -%}
</title>
{% endif -%}
<meta name="generator" content="Jekyll v4.3.1">
{%- if seo_headline %}
<meta property="og:title" content="{{ seo_headline }}">
{%- endif %}
{%- if seo_author_name %}
<meta name="author" content="{{ seo_author_name }}">
{%- endif %}
<meta property="og:locale" content="{{ seo_locale | replace("-", "_") }}">
{%- if seo_description %}
<meta name="description" content="{{ seo_description }}">
<meta property="og:description" content="{{ seo_description }}">
{%- endif %}
{%- if site.url is set %}
<link rel="canonical" href="{{ seo_url }}">
<meta property="og:url" content="{{ seo_url }}">
{%- endif %}
{%- if seo_site_title %}
<meta property="og:site_name" content="{{ seo_site_title }}">
{%- endif %}
{%- if seo_image %}
<meta property="og:image" content="{{ seo_image }}">
{%- if seo_picture.height %}
<meta property="og:image:height" content="{{ seo_picture.height }}">
{%- endif %}
{%- if seo_picture.width %}
<meta property="og:image:width" content="{{ seo_picture.width }}">
{%- endif %}
{%- if seo_picture.alt %}
<meta property="og:image:alt" content="{{ seo_picture.alt }}">
{%- endif %}
{%- endif %}
{%- if seo_date %}
<meta property="og:type" content="article">
<meta property="article:published_time" content="{{ seo_date | date_to_xmlschema }}">
{%- else %}
<meta property="og:type" content="website">
{%- endif %}
{%- if paginator.previous_page %}
<link rel="prev" href="{{ paginator.previous_page_path | absolute_url }}">
{%- endif %}
{%- if paginator.next_page %}
<link rel="next" href="{{ paginator.next_page_path | absolute_url }}">
{%- endif %}
{%- if seo_image %}
<meta name="twitter:card" content="{{ page.twitter.card | default(site.twitter.card) | default("summary_large_image") }}">
<meta property="twitter:image" content="{{ seo_image }}">
{%- else %}
<meta name="twitter:card" content="summary">
{%- endif %}
{%- if seo_image and seo_picture.alt %}
<meta name="twitter:image:alt" content="{{ seo_picture.alt }}">
{%- endif %}
{%- if seo_headline %}
<meta property="twitter:title" content="{{ seo_headline }}">
{%- endif %}
{%- if site.twitter is set %}
<meta name="twitter:site" content="@{{ site.twitter.username | remove("@") }}">
{%- set seo_creator = seo_author.twitter or seo_author_name %}
{%- if seo_creator %}
<meta name="twitter:creator" content="@{{ seo_creator | remove("@") }}">
{%- endif %}
{%- endif %}
{%- if site.facebook.admins %}
<meta property="fb:admins" content="{{ site.facebook.admins }}">
{%- endif %}
{%- if site.facebook.publisher %}
<meta property="article:publisher" content="{{ site.facebook.publisher }}">
{%- endif %}
{%- if site.facebook.app_id %}
<meta property="fb:app_id" content="{{ site.facebook.app_id }}">
{%- endif %}
{%- set seo_proof = site.webmaster_verifications or { google: site.google_site_verification } %}
{%- for seo_service, seo_element in { google: "google-site-verification", bing: "msvalidate.01", alexa: "alexaVerifyID", yandex: "yandex-verification", baidu: "baidu-site-verification", facebook: "facebook-domain-verification" } %}
{%- if seo_proof[seo_service] %}
<meta name="{{ seo_element }}" content="{{ seo_proof[seo_service] }}">
{%- endif %}
{%- endfor %}
<script type="application/ld+json">
{"@context":"https://schema.org","@type":{{ seo_type | jsonify }}
{%- if seo_author_name and (not seo_author.type or seo_author.type == "Person" or seo_author.type == "Organization") %},"author":{"@type":{{ seo_author.type | default("Person") | jsonify }},"name":{{ seo_author_name | jsonify }}{% if seo_author.url %},"url":{{ seo_author.url | jsonify }}{% endif %}}{% endif %}
{%- if seo_modified %},"dateModified":{{ seo_modified | date_to_xmlschema | jsonify }}{% endif %}
{%- if seo_date %},"datePublished":{{ seo_date | date_to_xmlschema | jsonify }}{% endif %}
{%- if seo_description %},"description":{{ seo_description | jsonify }}{% endif %}
{%- if seo_headline %},"headline":{{ seo_headline | jsonify }}{% endif %}
{%- if seo_image and page.image is mapping and (seo_picture.height or seo_picture.width or seo_picture.alt) %},"image":{
{%- if seo_picture.width %}"width":{{ seo_picture.width | jsonify }},{% endif %}
{%- if seo_picture.height %}"height":{{ seo_picture.height | jsonify }},{% endif %}
{%- if seo_picture.alt %}"alt":{{ seo_picture.alt | jsonify }},{% endif %}"url":{{ seo_image | jsonify }},"@type":"imageObject"}
{%- elif seo_image %},"image":{{ seo_image | jsonify }}{% endif %}
{%- if seo_type == "BlogPosting" or seo_type == "CreativeWork" %},"mainEntityOfPage":{"@type":"WebPage","@id":{{ seo_url | jsonify }}}{% endif %}
{%- if seo_name %},"name":{{ seo_name | jsonify }}{% endif %}
{%- if site.logo %},"publisher":{"@type":"Organization","logo":{"@type":"ImageObject","url":{{ site.logo | absolute_url | uri_escape | jsonify }}}{% if seo_author_name %},"name":{{ seo_author_name | jsonify }}{% endif %}}{% endif %}
{%- if seo_links %},"sameAs":{{ seo_links | jsonify }}{% endif %},"url":{{ seo_url | jsonify }}}</script>
`;

/** jekyll-feed's link to the feed of posts. */
const FEED_PART = `<link type="application/atom+xml" rel="alternate" href="{{ site.feed.path | default("/feed.xml") | absolute_url }}"
{%- if site.title or site.name %} title="{{ site.title | default(site.name) | xml_escape }}"{% endif %}>
`;
