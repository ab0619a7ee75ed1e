/**
 * What is new to a reader who comes back, for a page with a `.ribbon`: the browser remembers, of each
 * tracker, the last publication it saw and how many there were, and tells nobody. What is newer is marked
 * in place, in words, and listed in the ribbon, until it is marked as read. A first visit only remembers.
 * It remembers two days as well: the page's, which leads into the change log and is UTC, and the
 * reader's own, which is told.
 */
export const SINCE_SCRIPT = `(function(){
var d=document,r=d.querySelector('.ribbon');if(!r)return;
var s=r.dataset,k='seen:'+s.tracker,was;
function keep(){try{localStorage.setItem(k,[s.latest,s.changes,s.today,new Date().toLocaleDateString('en-GB',{day:'numeric',month:'short',year:'numeric'}).replace('Sept','Sep')].join(' '))}catch(e){}}
try{was=/^(\\d+) (\\d+) (\\d{4}-\\d\\d-\\d\\d) (.+)$/.exec(localStorage.getItem(k))}catch(e){return}
var n=was&&s.changes-was[2];
if(!(n>0))return keep();
var u=r.querySelector('ul'),to=r.querySelector('a'),told=0;
to.href+='?since='+was[3];
function line(h){u.appendChild(d.createElement('li')).innerHTML=h}
d.querySelectorAll('[data-seq]').forEach(function(e){
var f=e.dataset.seq.split(' ').filter(function(q){return+q>was[1]}).length;
if(!f)return;
e.classList.add('fresh');
if(e.matches('.log tr')&&u.children.length<3){told+=f;line(e.querySelector('.tx').innerHTML)}
var at=e.querySelector('.app,.who,.tx,.a')||e,t=at.tagName==='UL'?'li':'span';
at.insertAdjacentHTML('beforeend','<'+t+' class="fresh-note"><svg class="g" aria-hidden="true"><use href="#g-k-new"/></svg>New since your visit</'+t+'>');
});
if(n>told){line('<a>');u.lastChild.firstChild.href=to.href;u.lastChild.firstChild.textContent=(told?'and ':'')+(n-told)+(told?' more':' in the change log')}
r.querySelector('[data-day]').textContent=was[4];
r.querySelector('[data-count]').textContent=n+(n>1?' changes':' change');
r.hidden=false;
r.querySelector('button').addEventListener('click',function(){
keep();r.hidden=true;
d.querySelectorAll('.fresh-note').forEach(function(e){e.remove()});
d.querySelectorAll('.fresh').forEach(function(e){e.classList.remove('fresh')});
var m=d.getElementById('main');m.tabIndex=-1;m.focus({preventScroll:true});
})})()`;
