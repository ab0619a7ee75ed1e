/**
 * The style sheet of an embed, which loads nothing: the light and dark tokens (app/styles/tokens.css) and
 * the reader's own serif and sans. From 280 pixels on.
 */
export const EMBED_STYLE = `
:root{color-scheme:light dark;--paper:light-dark(#f4f1ea,#1a1b1e);--ink:light-dark(#1a1613,#ece7dc);--ink-2:light-dark(#463f38,#c0b9ac);--ink-3:light-dark(#625a50,#a09889);--hair:light-dark(#d5cdbf,#35363b);--rule:light-dark(#b4a999,#4e4f55);--blood:light-dark(#9c1820,#ef6b61);--mark:light-dark(#9c1820,#cf3f37);--focus:light-dark(#1a52b8,#8fb6ff);
--official:light-dark(#1c5a3d,#84c9a3);--reported:light-dark(#1d4c78,#93bde8);--expected:light-dark(#6f4f00,#dcb855);--speculative:light-dark(#6b4560,#d0abc7);--unknown:light-dark(#5a534a,#aea697);--disputed:light-dark(#94410a,#eda064);--debunked:light-dark(#463f38,#c9c1b4);
--serif:Newsreader,"Source Serif 4",Charter,Georgia,"Noto Serif KR",serif;--sans:"Libre Franklin","Helvetica Neue",Arial,"Apple SD Gothic Neo","Malgun Gothic",sans-serif}
[data-theme=light]{color-scheme:light}[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box;margin:0;padding:0}
html{background:var(--paper);color:var(--ink);font:400 14px/1.45 var(--sans);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{padding:14px 16px 12px;overflow-wrap:anywhere}
a{color:inherit;text-decoration:underline;text-decoration-color:var(--rule);text-underline-offset:.2em}
a:hover{color:var(--blood)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
header{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:2px 16px}
h1{font:600 21px/1.2 var(--serif);letter-spacing:-.01em;text-wrap:balance}
h1 a,.a a{text-decoration:none}
h1 span[lang]{font:400 14px/1.2 var(--sans);letter-spacing:0;color:var(--ink-3);word-break:keep-all}
.of{color:var(--ink-3);font-size:13px}
.of a,footer a{display:inline-block;padding:3px 0}
.fade{display:block;width:100%;height:4px;margin:10px 0 0;color:var(--mark)}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums lining-nums}
th{font-weight:400;text-align:left;color:var(--ink-2)}
th,td{vertical-align:baseline;padding:9px 14px 9px 0;border-bottom:1px solid var(--hair)}
tr>:last-child{padding-right:0;white-space:nowrap;color:var(--ink-2)}
.a{font:500 19px/1.25 var(--serif)}
.c{display:inline-flex;align-items:baseline;gap:6px;font-weight:600;white-space:nowrap}
.c svg{width:14px;height:14px;position:relative;top:2px;flex:none}
.says{font:500 22px/1.35 var(--serif);margin:12px 0 14px;text-wrap:pretty}
.says.far{font-size:18px}
.now{margin-top:12px}.now strong{color:var(--blood)}
.facts{display:flex;flex-wrap:wrap;gap:2px 16px;color:var(--ink-2);border-top:1px solid var(--hair);padding-top:9px}
footer{display:flex;flex-wrap:wrap;justify-content:space-between;gap:2px 16px;align-items:baseline;margin-top:8px;font-size:13px;color:var(--ink-3)}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:519px){table,tbody,tr,th,td{display:block}thead{display:none}tr{display:grid;grid-template-columns:1fr auto;gap:1px 12px;padding:9px 0;border-bottom:1px solid var(--hair)}th,td{padding:0;border:0}th{grid-column:1/3}.a{grid-column:1/3;padding-bottom:1px}tr>:last-child{text-align:right}}
@media (forced-colors:active){.c{color:CanvasText!important}}
`
  .replace(/\n/g, "")
  .trim();
