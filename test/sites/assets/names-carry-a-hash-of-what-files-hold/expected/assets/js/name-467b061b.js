export const name = 'cy.png';
