package io.klartext.platform.database.mapping;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Calls constructors and factory methods, including those that are not public. */
final class Handles {
    private Handles() {}

    /** The canonical constructor of a record, called with one array of its components. */
    static MethodHandle of(Class<?> type) {
        Class<?>[] components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(components);
            constructor.setAccessible(true);
            return spread(MethodHandles.lookup().unreflectConstructor(constructor), components.length);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot be created: " + type, e);
        }
    }

    /** A static method, called with one array of its arguments. */
    static MethodHandle of(Method method) {
        try {
            method.setAccessible(true);
            return spread(MethodHandles.lookup().unreflect(method), method.getParameterCount());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot be called: " + method, e);
        }
    }

    private static MethodHandle spread(MethodHandle handle, int arguments) {
        return handle.asSpreader(Object[].class, arguments).asType(MethodType.methodType(Object.class, Object[].class));
    }

    static Object call(MethodHandle handle, Object... arguments) {
        try {
            return (Object) handle.invokeExact(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
