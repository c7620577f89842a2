declare global {
  // Kit reads these names; the interfaces stay empty until they are needed.
  namespace App {}
}

export {};
