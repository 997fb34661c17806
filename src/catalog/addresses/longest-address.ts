/** What browsers take, in characters; more is no address, and patterns would take long on it. */
export const longestAddress = 8000;
