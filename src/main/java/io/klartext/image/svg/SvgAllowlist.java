package io.klartext.image.svg;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of SVG that draws and does nothing else. Missing on purpose: scripts, event attributes, animations (they can
 * change what a reference points to), foreign objects, links, and everything that is fetched from elsewhere.
 */
final class SvgAllowlist {
    static final Set<String> ELEMENTS = words("""
            svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath image style
            linearGradient radialGradient stop clipPath mask pattern marker filter feBlend feColorMatrix
            feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
            feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset
            fePointLight feSpecularLighting feSpotLight feTile feTurbulence""");

    /** Elements that are removed, but whose content is kept. */
    static final Set<String> TRANSPARENT = Set.of("a", "switch");

    /** The elements whose text is shown or read out. */
    static final Set<String> TEXTUAL = Set.of("title", "desc", "text", "tspan", "textPath");

    /** These are attributes and CSS properties alike. */
    static final Set<String> PRESENTATION = words("""
            fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit
            stroke-dasharray stroke-dashoffset stroke-opacity opacity color display visibility overflow clip-path clip-rule
            mask filter marker marker-start marker-mid marker-end stop-color stop-opacity flood-color flood-opacity
            lighting-color color-interpolation color-interpolation-filters font-family font-size font-style font-weight
            font-variant font-stretch font-size-adjust line-height text-anchor text-decoration letter-spacing word-spacing
            white-space baseline-shift alignment-baseline dominant-baseline direction writing-mode unicode-bidi
            text-rendering shape-rendering image-rendering color-rendering vector-effect paint-order mix-blend-mode
            isolation transform transform-origin transform-box""");

    private static final Set<String> OTHER_ATTRIBUTES = words("""
            id class lang role aria-label aria-labelledby aria-hidden version viewBox preserveAspectRatio x y x1 y1 x2 y2
            cx cy r rx ry fx fy fr width height d points pathLength gradientTransform gradientUnits spreadMethod
            patternTransform patternUnits patternContentUnits offset clipPathUnits maskUnits maskContentUnits markerUnits
            markerWidth markerHeight refX refY orient dx dy rotate textLength lengthAdjust startOffset method spacing side
            filterUnits primitiveUnits in in2 result stdDeviation mode operator k1 k2 k3 k4 values type tableValues slope
            intercept amplitude exponent order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha
            surfaceScale diffuseConstant specularConstant specularExponent azimuth elevation z pointsAtX pointsAtY
            pointsAtZ limitingConeAngle scale xChannelSelector yChannelSelector radius baseFrequency numOctaves seed
            stitchTiles""");

    static final Set<String> ATTRIBUTES =
            Stream.concat(PRESENTATION.stream(), OTHER_ATTRIBUTES.stream()).collect(Collectors.toUnmodifiableSet());

    private SvgAllowlist() {}

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
