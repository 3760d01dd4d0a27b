import './part.js'; show('/assets/by-script.png'); show('/assets/photos/' + 'gallery-' + 1);
