/** Up to so many bytes the panel fetches a file whole; larger audio and video are loaded by a ticket, in ranges. */
export const fetchLimit = 2 * 1024 * 1024;
