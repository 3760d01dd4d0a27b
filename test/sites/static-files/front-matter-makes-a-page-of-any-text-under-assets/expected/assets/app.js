const pages = 8; // App /assets/app.js
