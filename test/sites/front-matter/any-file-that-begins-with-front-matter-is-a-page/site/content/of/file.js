---
word: made
---
{{ page.word }} *{{ page.url }}*
