# Two stages; the base images are arguments, so that a mirror or an own image may stand in for them.
ARG BUILD_IMAGE=eclipse-temurin:25-jdk
ARG RUN_IMAGE=eclipse-temurin:25-jre

FROM ${BUILD_IMAGE} AS build
# The Maven wrapper needs these two to fetch Maven.
RUN command -v curl >/dev/null && command -v unzip >/dev/null \
 || (apt-get update && apt-get install -y --no-install-recommends ca-certificates curl unzip)
WORKDIR /src
COPY . .
RUN ./mvnw --batch-mode --no-transfer-progress -Dmaven.test.skip=true package

FROM ${RUN_IMAGE}
RUN groupadd --gid 10001 amends \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin amends \
 && install -d -m 700 -o 10001 -g 10001 /data
COPY --from=build /src/target/amends.jar /opt/amends/amends.jar
# The encoder's library as a file, so that nothing has to be executed from /tmp, which may forbid it.
COPY --from=build /src/target/packed/ai/onnxruntime/native/linux-*/ /opt/amends/native/
# The web server (health only) stays on the container's own loopback: publish no port.
ENV AMENDS_CONTAINER=true \
    AMENDS_DATA=/data \
    SERVER_ADDRESS=127.0.0.1 \
    MALLOC_ARENA_MAX=2
USER 10001:10001
WORKDIR /data
VOLUME /data
# The options that bin/amends has (docs/performance.md).
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-Xms64m", "-Xmx512m", "-Xmn32m", "-XX:TrimNativeHeapInterval=5000", "-Donnxruntime.native.path=/opt/amends/native", "--enable-native-access=ALL-UNNAMED", "-jar", "/opt/amends/amends.jar"]
