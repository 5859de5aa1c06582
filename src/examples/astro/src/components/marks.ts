// Portable Text knows no superscript and subscript.
import Sub from './blocks/Sub.astro'
import Sup from './blocks/Sup.astro'

export const marks = { sub: Sub, sup: Sup }
