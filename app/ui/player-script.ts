/**
 * A poster becomes the player when its button is pressed, and not before: until then nothing is asked of
 * the video's host. Without script the link beside the button leads there.
 */
export const PLAYER_SCRIPT = `document.addEventListener('click',function(e){
var b=e.target.closest&&e.target.closest('[data-player]');if(!b)return;
var f=document.createElement('iframe');
f.title=b.dataset.title;f.allow='autoplay; encrypted-media; fullscreen; picture-in-picture';
f.setAttribute('sandbox','allow-scripts allow-same-origin allow-presentation allow-popups');
f.referrerPolicy='strict-origin-when-cross-origin';
f.src=b.dataset.player;
b.closest('.frame').replaceChildren(f);f.focus();
})`;
