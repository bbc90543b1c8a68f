/** Stands in for `lib/call.ts`: what the dashboard asks of the background is there already. */
export async function call(): Promise<void> {}
