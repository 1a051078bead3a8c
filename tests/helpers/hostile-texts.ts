/** What each would run, if anything ran it: `ran` tells the test, the picture calls home. */
const vectors: readonly ((id: number) => string)[] = [
  (id) => `<script>ran(${id})</script>`,
  (id) => `<img src=x onerror=ran(${id})>`,
  (id) => `<svg/onload=ran(${id})>`,
  (id) => `"><script>ran(${id})</script>`,
  (id) => `' onmouseover='ran(${id})' x='`,
  (id) => `" autofocus onfocus="ran(${id})"`,
  (id) => `<iframe srcdoc="<script>parent.ran(${id})</script>"></iframe>`,
  (id) => `<a href="javascript:ran(${id})">open</a>`,
  (id) => `javascript:ran(${id})`,
  (id) => `data:text/html,<script>ran(${id})</script>`,
  (id) => `{{constructor.constructor('ran(${id})')()}}`,
  (id) => `\${ran(${id})}`,
  (id) => `<img src=https://beacon.example/${id}>`,
  (id) => `![pixel](https://beacon.example/${id})`,
  (id) => `<style>@import'https://beacon.example/${id}';</style>`,
  (id) => `<link rel=stylesheet href=https://beacon.example/${id}>`,
  (id) => `<video><source onerror="ran(${id})"></video>`,
  (id) => `<details open ontoggle=ran(${id})>`,
  (id) => `<form action=https://beacon.example/${id}><input autofocus onfocus=ran(${id})>`,
  (id) => `<math><maction actiontype="statusline#" xlink:href="javascript:ran(${id})">x`,
  (id) => `<object data="javascript:ran(${id})">`,
  (id) => `<base href="https://beacon.example/${id}/">`,
  (id) => `[open](javascript:ran(${id}))`,
  (id) => `<template><script>ran(${id})</script></template>`,
  (id) => `<x-${id} style="background:url(https://beacon.example/${id})">`,
];

/** How it may be dressed: filters that look for the plain form miss some of these. */
const dresses: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `*${text}*`,
  (text) => `_${text}_`,
  (text) => `\`\`\`${text}\`\`\``,
  (text) => `> ${text}`,
  (text) => `- ${text}`,
  (text) => `https://shop.example/?q=${text}`,
  (text) => text.toUpperCase().replace(/RAN\(/g, 'ran('),
  (text) => text.replace(/</g, '&lt;').replace(/>/g, '&gt;'),
  (text) => text.replace(/</g, '\u003c').replace(/"/g, '\u0022'),
  (text) => encodeURIComponent(text),
  (text) => text.replace(/script/gi, 'scr\u0000ipt').replace(/\u0000/g, ''),
  (text) => text.replace(/javascript:/gi, 'java\tscript:'),
  (text) => text.replace(/ /g, '/'),
  (text) => `\u202e${text}`,
  (text) => `\u200b${text}\u200b`,
  (text) => `${text}\n${text}`,
  (text) => `]]>${text}<![CDATA[`,
  (text) => `<!--${text}-->${text}`,
  (text) => `</textarea></title></style>${text}`,
];

/** Five hundred texts that want to be code. Each names its number. */
export const hostileTexts: readonly string[] = dresses.flatMap((dress, row) =>
  vectors.map((vector, column) => dress(vector(row * vectors.length + column))),
);
