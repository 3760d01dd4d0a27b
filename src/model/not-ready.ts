/** Thrown where something is to be made before what it needs is loaded: after `prepare` it can be. */
export class NotReady extends Error {
  constructor() {
    super('prepare() comes first');
    this.name = 'NotReady';
  }
}
