// Tells the page that opened this window that its member has signed in, or proved to be there.
const channel = new BroadcastChannel('parvis-equipe')
channel.postMessage('done')
channel.close()
