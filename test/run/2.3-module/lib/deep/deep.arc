namespace deep

const VALUE = 7
