// The whole of the house's own script for readers: nothing here is needed to read a page.
// One listener on the document, so that it works whatever else happens to the elements.

/** In <head>, before anything is painted: the chosen theme, and that there is script at all. */
export const FIRST_SCRIPT =
  "(function(d){d.classList.add('js');try{var t=localStorage.getItem('theme');if(t==='light'||t==='dark')d.dataset.theme=t}catch(e){}})(document.documentElement)";

/** At the end of <body>: theme switch, cover and uncover, copy, and where the rail is. */
export const PAGE_SCRIPT = `(function(){
var d=document,r=d.documentElement;
d.addEventListener('click',function(e){
var b=e.target.closest&&e.target.closest('button');if(!b)return;
if(b.classList.contains('theme')){
var t=r.dataset.theme||(matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light'),n=t==='dark'?'light':'dark';
r.dataset.theme=n;try{localStorage.setItem('theme',n)}catch(x){}
}else if(b.hasAttribute('data-all-spoilers')){
var o=b.toggleAttribute('data-open');
d.querySelectorAll('.cast .redact').forEach(function(s){s.open=o});
}else if(b.hasAttribute('data-copy')){
var c=d.getElementById(b.getAttribute('data-copy'));
navigator.clipboard&&navigator.clipboard.writeText(c.textContent).then(function(){b.setAttribute('data-done','')
;setTimeout(function(){b.removeAttribute('data-done')},2000)});
}});
var l=d.querySelectorAll('.rail a');
if(l.length&&'IntersectionObserver'in window){
var o=new IntersectionObserver(function(es){es.forEach(function(e){if(e.isIntersecting)l.forEach(function(a){
a.getAttribute('href')==='#'+e.target.id?a.setAttribute('aria-current','true'):a.removeAttribute('aria-current')})})},{rootMargin:'-20% 0px -70% 0px'});
d.querySelectorAll('.sec[id]').forEach(function(s){o.observe(s)});
}})()`;
