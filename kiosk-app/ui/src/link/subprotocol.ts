/** As `SUBPROTOCOL` of the lane's contract; a value import of it would bring the schema library into the page. */
export const SUBPROTOCOL = 'clearlane.1'
