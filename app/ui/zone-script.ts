/**
 * Moments in the reader's own days, before they are painted: each `<time>` that carries an instant is
 * looked at as the parser brings it, and where the reader's day is another than the UTC day printed,
 * theirs is printed and the UTC moment said in its title. Within `data-utc` days are left alone: there
 * they name pages. An element is done only once the parser has moved past it.
 */
export const ZONE_SCRIPT = `(function(d){
var i=0,l=d.getElementsByTagName('time');
function past(e){for(;e&&e!==d.body;e=e.parentNode)if(e.nextSibling)return 1}
function go(all){for(;i<l.length&&(all||past(l[i]));i++){
var t=l[i],z=t.dateTime,a=new Date(z),w=t.textContent,r=t.closest('.rep');
if(!z.includes('T')||t.closest('[data-utc]'))continue;
if(a.getDate()!==a.getUTCDate()){
t.textContent=a.getDate()+' '+'JanFebMarAprMayJunJulAugSepOctNovDec'.substr(a.getMonth()*3,3)+' '+a.getFullYear();
t.title=w+', '+z.slice(11,16)+' UTC'}
if(r&&r.previousElementSibling.querySelector('time').textContent!==t.textContent)r.classList.remove('rep');
}}
var o=new MutationObserver(function(){go()});
o.observe(d,{childList:true,subtree:true});
d.addEventListener('DOMContentLoaded',function(){o.disconnect();go(1)})})(document)`;
