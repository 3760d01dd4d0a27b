made */of/file.js*
