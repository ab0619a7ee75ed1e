/**
 * "Since your last visit", for a page with a `.ribbon`: the browser remembers the last publication it
 * saw of each tracker and tells nobody. What is newer is marked in place, in words, and listed in the
 * ribbon, until it is marked as read. A first visit only remembers.
 */
export const SINCE_SCRIPT = `(function(){
var d=document,r=d.querySelector('.ribbon');if(!r)return;
var k='seen:'+r.dataset.tracker,last=+r.dataset.latest,was;
function keep(){try{localStorage.setItem(k,last+' '+r.dataset.today)}catch(e){}}
try{was=/^(\\d+) (\\d{4}-\\d\\d-\\d\\d)$/.exec(localStorage.getItem(k))}catch(e){return}
if(!was||+was[1]>=last)return keep();
var news={},lines=[];
d.querySelectorAll('[data-seq]').forEach(function(e){
if(+e.dataset.seq<=+was[1])return;
e.classList.add('fresh');
if(e.matches('.log tr'))lines.push(e.querySelector('.tx').innerHTML);else news[e.dataset.seq]=1;
var at=e.querySelector('.app,.who,.tx,.a')||e,t=at.tagName==='UL'?'li':'span';
at.insertAdjacentHTML('beforeend','<'+t+' class="fresh-note"><svg class="g" aria-hidden="true"><use href="#g-k-new"/></svg>New since your visit</'+t+'>');
});
var day=r.querySelector('time'),n=Object.keys(news).length,u=r.querySelector('ul');
day.dateTime=was[2];
day.textContent=new Date(was[2]).toLocaleDateString('en-GB',{day:'numeric',month:'short',year:'numeric',timeZone:'UTC'}).replace('Sept','Sep');
r.querySelector('[data-count]').textContent=n?n+(n>1?' entries':' entry')+' changed.':'something changed.';
lines.slice(0,3).forEach(function(h){u.appendChild(d.createElement('li')).innerHTML=h});
r.hidden=false;
r.querySelector('button').addEventListener('click',function(){
keep();r.hidden=true;
d.querySelectorAll('.fresh-note').forEach(function(e){e.remove()});
d.querySelectorAll('.fresh').forEach(function(e){e.classList.remove('fresh')});
var m=d.getElementById('main');m.tabIndex=-1;m.focus({preventScroll:true});
})})()`;
