// Runs before the first paint. Theme and density already stand on <html>: the server read them from the cookie.
document.documentElement.classList.add('js')
