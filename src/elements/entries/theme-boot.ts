// Runs in the head before anything is painted, so that a chosen theme does not flash. It is inlined as text; the
// Content-Security-Policy allows exactly this text by its hash, so it is kept in this one constant.
export const themeBoot =
  "try{var t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}";
