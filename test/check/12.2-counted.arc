// Nothing points to a counted reference.
class Session { id: uint32 }

type Alias = Session

func use(s: Session, t: *Alias) { //~ error: nothing points to a counted reference, as to `Session` here: nobody would count what is stored through it
    let p = &s //~ error: the place of a counted reference has no address: `s` itself becomes a `*Session`
}
