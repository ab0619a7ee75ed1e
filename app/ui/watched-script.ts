/**
 * "I have watched": the browser keeps how far, per show, and tells nobody. What that covers is opened,
 * here and on every page of the show; everything else stays as the server sent it, covered. A season
 * chosen on another of the show's trackers is a choice here too. Stands after all it opens.
 */
export const WATCHED_SCRIPT = `(function(){
var d=document,w=d.querySelector('.watched');if(!w)return;
var k='watched:'+location.pathname.split('/')[1],s=w.querySelector('select'),n=w.querySelector('input'),v='';
try{v=localStorage.getItem(k)||''}catch(e){}
function show(){
var m=/^(\\d+)(?:\\.(\\d+))?$/.exec(v);
n.parentNode.hidden=!m;
d.querySelectorAll('[data-until]').forEach(function(c){
var u=c.dataset.until.split('.'),e=+u[1];
c.open=v==='all'||!!m&&(+u[0]<+m[1]||u[0]===m[1]&&(!m[2]||e>0&&e<=+m[2]));
});
d.querySelectorAll('[data-all-spoilers]').forEach(function(b){b.toggleAttribute('data-open',!!d.querySelector('.cast .redact[open]'))});
}
if(v){var p=v.split('.');if(/^[1-9]\\d?$/.test(p[0])&&!s.querySelector('[value="'+p[0]+'"]'))s.add(new Option('Season '+p[0],p[0]));
s.value=p[0];n.value=p[1]||'';if(s.value!==p[0])v=s.value='';show()}
w.addEventListener('change',function(){
var e=n.value|0;
v=s.value;if(v>0&&e>0)v+='.'+e;else n.value='';
try{v?localStorage.setItem(k,v):localStorage.removeItem(k)}catch(x){}
show();
});
})()`;
