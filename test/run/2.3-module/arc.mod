// What this module is called.
module example.org/ada/shop

require (
    example.org/ada/paint v1.2.0
)
