/*! Licence: MIT */
// Says hello.
function greet(person) {
  const greeting = `Hello, ${person}`;
  return greeting;
}
//# sourceMappingURL=own.js.map
