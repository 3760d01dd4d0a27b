---
title: App
---
const pages = {{ site.pages | size }}; // {{ page.title }} {{ page.url }}
