/** A filter at work. */
export interface FilterExample {
  readonly name: string;
  /** What stands between `{{` and `}}`. */
  readonly example: string;
  /** What it prints; of a list or a map, as JSON. */
  readonly result: string;
}

export interface FilterGroup {
  readonly title: string;
  readonly filters: readonly FilterExample[];
}

/** Name, example, result. `talks` is the list TALKS. */
type Row = readonly [string, string, string];

/** What the examples with lists of maps are about. */
export const TALKS =
  '[{title: "Opening", room: "A", minutes: 10, keynote: false}, ' +
  '{title: "Ten Years", room: "B", minutes: 45, keynote: true}, ' +
  '{title: "Closing", room: "A", minutes: 15, keynote: false}]';

const GROUPS: readonly { readonly title: string; readonly rows: readonly Row[] }[] = [
  {
    title: 'Text',
    rows: [
      ['append', '"call" | append(".html")', 'call.html'],
      ['prepend', '"call.html" | prepend("/2027/")', '/2027/call.html'],
      ['capitalize', '"open call" | capitalize', 'Open call'],
      ['title', '"open call" | title', 'Open Call'],
      ['upcase', '"stl" | upcase', 'STL'],
      ['upper', '"stl" | upper', 'STL'],
      ['downcase', '"STL" | downcase', 'stl'],
      ['lower', '"STL" | lower', 'stl'],
      ['strip', '"  Room 1 " | strip', 'Room 1'],
      ['trim', '"  Room 1 " | trim', 'Room 1'],
      ['lstrip', '"  Room 1 " | lstrip', 'Room 1 '],
      ['rstrip', '"  Room 1 " | rstrip', '  Room 1'],
      ['strip_newlines', '"Room\\n1" | strip_newlines', 'Room1'],
      ['normalize_whitespace', '"Room \\n  1" | normalize_whitespace', 'Room 1'],
      ['newline_to_br', '"Room\\n1" | newline_to_br', 'Room<br />\n1'],
      ['nl2br', '"Room\\n1" | nl2br', 'Room<br />\n1'],
      ['remove', '"a-b-c" | remove("-")', 'abc'],
      ['remove_first', '"a-b-c" | remove_first("-")', 'ab-c'],
      ['remove_last', '"a-b-c" | remove_last("-")', 'a-bc'],
      ['replace', '"a-b-c" | replace("-", "+")', 'a+b+c'],
      ['replace_first', '"a-b-c" | replace_first("-", "+")', 'a+b-c'],
      ['replace_last', '"a-b-c" | replace_last("-", "+")', 'a-b+c'],
      ['truncate', '"Traces worth sharing" | truncate(12)', 'Traces wo...'],
      ['truncatewords', '"Traces worth sharing" | truncatewords(2)', 'Traces worth...'],
      ['split', '"Ana, Ravi" | split(", ")', '["Ana","Ravi"]'],
      ['slugify', '"Call for Papers" | slugify', 'call-for-papers'],
      ['number_of_words', '"Traces worth sharing" | number_of_words', '3'],
      ['wordcount', '"Traces worth sharing" | wordcount', '3'],
      ['center', '"Room" | center(8)', '  Room  '],
      ['indent', '"a\\nb" | indent(2)', 'a\n  b'],
      ['string', '3 | string', '3'],
      [
        'urlize',
        '"see https://example.org/" | urlize',
        'see <a href="https://example.org/">https://example.org/</a>',
      ],
    ],
  },
  {
    title: 'HTML',
    rows: [
      ['markdownify', '"A *good* talk" | markdownify', '<p>A <em>good</em> talk</p>\n'],
      ['smartify', '"\'Hello\' -- she said..." | smartify', '‘Hello’ – she said…'],
      ['escape', '"A < B" | escape', 'A &lt; B'],
      ['e', '"A < B" | e', 'A &lt; B'],
      ['h', '"A < B" | h', 'A &lt; B'],
      ['escape_once', '"A &lt; B < C" | escape_once', 'A &lt; B &lt; C'],
      ['forceescape', '"A < B" | forceescape', 'A &lt; B'],
      ['xml_escape', '"A < B" | xml_escape', 'A &lt; B'],
      ['strip_html', '"<b>Ana</b> Ferreira" | strip_html', 'Ana Ferreira'],
      ['striptags', '"<b>Ana</b> Ferreira" | striptags', 'Ana Ferreira'],
      ['safe', '"<b>Ana</b>" | safe', '<b>Ana</b>'],
      [
        'highlight',
        '"x = 1" | highlight("python")',
        '<figure class="highlight"><pre><code class="language-python" data-lang="python">x = 1</code></pre></figure>',
      ],
      ['scssify', '"$c: red; a { b { color: $c } }" | scssify', 'a b {\n  color: red;\n}\n'],
      ['sassify', '"a\\n  color: red" | sassify', 'a {\n  color: red;\n}\n'],
    ],
  },
  {
    title: 'Numbers',
    rows: [
      ['plus', '4 | plus(2)', '6'],
      ['minus', '4 | minus(2)', '2'],
      ['times', '4 | times(2)', '8'],
      ['divided_by', '7 | divided_by(2)', '3'],
      ['modulo', '7 | modulo(2)', '1'],
      ['abs', '-4 | abs', '4'],
      ['round', '2.567 | round(1)', '2.6'],
      ['ceil', '2.1 | ceil', '3'],
      ['floor', '2.9 | floor', '2'],
      ['at_least', '4 | at_least(5)', '5'],
      ['at_most', '4 | at_most(3)', '3'],
      ['int', '"4" | int', '4'],
      ['float', '"4.5" | float', '4.5'],
      ['to_integer', '"4" | to_integer', '4'],
    ],
  },
  {
    title: 'Lists',
    rows: [
      ['size', '["a", "b"] | size', '2'],
      ['length', '["a", "b"] | length', '2'],
      ['first', '["a", "b", "c"] | first', 'a'],
      ['last', '["a", "b", "c"] | last', 'c'],
      ['join', '["a", "b"] | join(" and ")', 'a and b'],
      ['array_to_sentence_string', '["a", "b", "c"] | array_to_sentence_string', 'a, b, and c'],
      ['reverse', '["a", "b", "c"] | reverse', '["c","b","a"]'],
      ['sort', '["b", "C", "a"] | sort', '["C","a","b"]'],
      ['sort_natural', '["b", "C", "a"] | sort_natural', '["a","b","C"]'],
      ['uniq', '["a", "b", "a"] | uniq', '["a","b"]'],
      ['compact', '["a", null, "b"] | compact', '["a","b"]'],
      ['concat', '["a"] | concat(["b"])', '["a","b"]'],
      ['push', '["a"] | push("b")', '["a","b"]'],
      ['unshift', '["b"] | unshift("a")', '["a","b"]'],
      ['pop', '["a", "b"] | pop', '["a"]'],
      ['shift', '["a", "b"] | shift', '["b"]'],
      ['slice', '["a", "b", "c"] | slice(1, 2)', '["b","c"]'],
      ['batch', '["a", "b", "c"] | batch(2)', '[["a","b"],["c"]]'],
      ['list', '"abc" | list', '["a","b","c"]'],
      ['sum', '[1, 2, 3] | sum', '6'],
      ['sample', '["a"] | sample', 'a'],
      ['random', '["a"] | random', 'a'],
    ],
  },
  {
    title: 'Lists of maps',
    rows: [
      ['map', 'talks | map("title")', '["Opening","Ten Years","Closing"]'],
      ['where', 'talks | where("room", "A") | map("title")', '["Opening","Closing"]'],
      ['where_exp', 'talks | where_exp("t", "t.minutes > 20") | map("title")', '["Ten Years"]'],
      ['find', '(talks | find("room", "B")).title', 'Ten Years'],
      ['find_exp', '(talks | find_exp("t", "t.minutes > 20")).title', 'Ten Years'],
      ['group_by', 'talks | group_by("room") | map("name")', '["A","B"]'],
      ['group_by_exp', 'talks | group_by_exp("t", "t.minutes > 20") | map("name")', '[false,true]'],
      ['groupby', '(talks | groupby("room")).A | map("title")', '["Opening","Closing"]'],
      ['select', '[1, 2, 3] | select("odd")', '[1,3]'],
      ['reject', '[1, 2, 3] | reject("odd")', '[2]'],
      ['selectattr', 'talks | selectattr("keynote") | map("title")', '["Ten Years"]'],
      ['rejectattr', 'talks | rejectattr("keynote") | map("title")', '["Opening","Closing"]'],
      ['dictsort', '{b: 1, a: 2} | dictsort', '[["a",2],["b",1]]'],
    ],
  },
  {
    title: 'Dates',
    rows: [
      ['date', '"2027-06-14" | date("%-d %B %Y")', '14 June 2027'],
      ['date_to_string', '"2027-06-14" | date_to_string', '14 Jun 2027'],
      ['date_to_long_string', '"2027-06-14" | date_to_long_string("ordinal")', '14th June 2027'],
      ['date_to_xmlschema', '"2027-06-14 09:00" | date_to_xmlschema', '2027-06-14T09:00:00+02:00'],
      ['date_to_rfc822', '"2027-06-14 09:00" | date_to_rfc822', 'Mon, 14 Jun 2027 09:00:00 +0200'],
    ],
  },
  {
    title: 'Addresses',
    rows: [
      ['relative_url', '"/call.html" | relative_url', '/call.html'],
      ['absolute_url', '"/call.html" | absolute_url', 'https://example.org/call.html'],
      ['strip_index', '"/2027/index.html" | strip_index', '/2027/'],
      ['url_encode', '"a & b" | url_encode', 'a+%26+b'],
      ['url_decode', '"a+%26+b" | url_decode', 'a & b'],
      ['urlencode', '"a & b" | urlencode', 'a%20%26%20b'],
      ['cgi_escape', '"a & b" | cgi_escape', 'a+%26+b'],
      ['uri_escape', '"/a b/é" | uri_escape', '/a%20b/%C3%A9'],
      ['base64_encode', '"wsite" | base64_encode', 'd3NpdGU='],
      ['base64_decode', '"d3NpdGU=" | base64_decode', 'wsite'],
      ['base64_url_safe_encode', '"wsite?>" | base64_url_safe_encode', 'd3NpdGU_Pg=='],
      ['base64_url_safe_decode', '"d3NpdGU_Pg==" | base64_url_safe_decode', 'wsite?>'],
    ],
  },
  {
    title: 'Anything',
    rows: [
      ['default', 'missing | default("to be announced")', 'to be announced'],
      ['d', 'missing | d("to be announced")', 'to be announced'],
      ['jsonify', '{title: "Opening"} | jsonify', '{"title":"Opening"}'],
      ['dump', '{title: "Opening"} | dump', '{"title":"Opening"}'],
      ['inspect', '[null, 1] | inspect', '[nil, 1]'],
    ],
  },
];

/** Every filter with an example, in groups: for the guide. */
export const FILTER_EXAMPLES: readonly FilterGroup[] = GROUPS.map(({ title, rows }) => ({
  title,
  filters: rows.map(([name, example, result]) => ({ name, example, result })),
}));
