// Comments are no part of what a program does. /* here nothing begins
import "github.com/arc-lang/kernel/log"

/// Adds one.
///
/// @n: a number; `add` does not care which /* nor what */ stands here.
func add(/* the number */ n: int32 /* its type */) int32 { // the body
    /* several
     * lines // and this is no comment of its own
     */
    return n /* between */ + /**/ 1
}   /***/

func main() {
    let url = "http://example.org /* no comment */ // none"

    //log.info("not run")
    log.info("${add(/* two */ 2)} ${url}")    /* behind */ // all
}
/* the end */

//= 3 http://example.org /* no comment */ // none
