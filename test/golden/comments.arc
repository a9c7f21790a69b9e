// A licence, or whatever an author wants at the top.
// In two lines.

/*
 * A block comment
 *   with its own indentation.
 */
/// What the module is for: `answer` and more.
namespace comments

// The log.
import "github.com/arc-lang/linux/kernel/log"

// Metadata, the author's own.
const MODULE_LICENSE = "GPL"
const MODULE_DESCRIPTION = "Comments"   // shown by modinfo

/// The answer.
const ANSWER = 42

/* A block. */
struct Pair {
    // Before a field.
    left: int32     // behind a field
    right: int32    /* and a block */
    // At the end of a struct.
}

enum State {
    // Before a member.
    IDLE    // behind a member
    BUSY
    // At the end of an enum.
}

let pair: Pair = {
    left: 1,    // one
    // Before an element.
    right: 2
}

/// A pair that knows where it is: `pair` has none.
/// @at: where, below `ANSWER`
/// @names: who asked for it;
///   several may
///
/// `add` adds up `at`.
struct Place {
    at: int32
    names: []const byte
}

/// Tells how far it is,
/// from `Place`.
///
/// @place: from where
/// @bytes: what is skipped
///
/// Nobody knows what a `mile` is, see `State.IDLE`.
func distance(place: *const Place, bytes: []const byte) usize {
    return place.names.len() + bytes.len()
}

/// Adds.
///
/// Two paragraphs.
func add(
    a: int32,   // the first
    b: int32
) int32 {
    // Before a statement.
    let sum = a + b     // behind a statement

    // Before a return.
    return sum
    // At the end of a function.
}

func empty() {
    // Only a comment.
}

func choose(state: State) int32 {
    // Before the switch.
    switch state {
    // Before a case.
    case State.IDLE:
        // In a case.
        return 1
    case State.BUSY:    // behind a case
        return 2
    }

    if pair.left > 0 {
        // Only a comment in a branch.
    } else if pair.right > 0 {
        pair.left = 0   // in the second branch
    } else {
        // And in the last.
    }
    return add(
        1,  // one
        2   // two
    )
}

// Before init.
func init() int32 {
    /* One. */ log.info("${choose(State.IDLE)} of ${ANSWER}") // Three.
    empty()
    let place: Place = {at: pair.left}
    if distance(&place, "ab".as_bytes()) == 1 && place.at > 0 {
        return -1
    }

    // A comment of
    // two lines.

    // And one apart.
    return 0
}

// At the end of the file, with */ and /* inside, and a backslash \
