/*! Licence: MIT */
function greet(e){const n=`Hello, ${e}`;return n}