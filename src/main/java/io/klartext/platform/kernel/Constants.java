package io.klartext.platform.kernel;

import java.util.LinkedHashMap;
import java.util.Map;

/** The constants of enums by their stored names, in the order of their declaration. */
final class Constants extends ClassValue<Map<String, Object>> {
    static final Constants OF = new Constants();

    @Override
    protected Map<String, Object> computeValue(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(StoredEnum.valueOf((Enum<?>) constant), constant);
        }
        return constants;
    }
}
