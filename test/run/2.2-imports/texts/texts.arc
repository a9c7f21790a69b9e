namespace texts

import "./log"

let _n = log.info(1)

func name() string {
    if _n == 2 {
        return "texts log 2"
    }
    return "texts"
}
