// Pages are complete when they leave the server; see README, decisions.
export const csr = false;
