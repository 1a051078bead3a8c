/** What we post to our own address: it holds nothing, so that merging it changes nothing, and no webhook of Meta has its size. */
export const OWN_WEBHOOK = Buffer.from('{"object":"whatsapp_business_account","entry":[]}');
