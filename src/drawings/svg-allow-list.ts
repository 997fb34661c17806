// What a published drawing may hold: the elements and attributes of SVG that draw, describe and name. What moves, links,
// loads, runs or opens another language inside the drawing is not among them.
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

export const svgElements = words(`
  svg g defs symbol use switch view a title desc style
  path rect circle ellipse line polyline polygon text tspan textPath tref image
  linearGradient radialGradient stop pattern clipPath mask marker filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
`);

/** Left out without a word, because no browser shows anything of them: notes of drawing programs, fonts of SVG 1.1. */
export const invisibleElements = words('metadata font font-face color-profile glyphRef altGlyphDef');

const svgAttributes = words(`
  id class style lang role version baseProfile type media title
  requiredFeatures requiredExtensions systemLanguage href
  x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy z width height d points pathLength rotate transform transform-origin
  viewBox preserveAspectRatio offset textLength lengthAdjust startOffset method spacing side
  gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient
  filterUnits primitiveUnits filterRes in in2 result mode operator k1 k2 k3 k4 values tableValues slope intercept
  amplitude exponent order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha kernelUnitLength
  surfaceScale diffuseConstant specularConstant specularExponent scale xChannelSelector yChannelSelector
  stdDeviation radius azimuth elevation pointsAtX pointsAtY pointsAtZ limitingConeAngle
  baseFrequency numOctaves seed stitchTiles
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering cursor direction display dominant-baseline fill fill-opacity fill-rule filter flood-color
  flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style
  font-variant font-variation-settings font-weight glyph-orientation-horizontal glyph-orientation-vertical
  image-rendering isolation kerning letter-spacing lighting-color line-height marker marker-end marker-mid marker-start
  mask mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering stop-color stop-opacity
  stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
  text-anchor text-align text-decoration text-orientation text-overflow text-rendering unicode-bidi vector-effect
  visibility white-space word-spacing writing-mode
`);

export const isSvgAttribute = (name: string): boolean => svgAttributes.has(name) || /^aria-[a-z]+$/.test(name);
