# One image for every task: serves by default, and runs the same executable's commands (docker compose run --rm migrate).
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# The front end needs a newer Node.js than the image's own distribution has.
COPY --from=node:22-bookworm-slim /usr/local/bin /usr/local/bin
COPY --from=node:22-bookworm-slim /usr/local/lib/node_modules /usr/local/lib/node_modules
WORKDIR /source
COPY . .
# Compiled ahead of time, the program starts in little more than half the time.
RUN dotnet publish src/PPI.Helpdesk.Web --configuration Release --output /app --use-current-runtime --self-contained false -p:PublishReadyToRun=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# A named volume takes over the owner of the folder that it is mounted on: the account that runs the helpdesk, not root.
RUN mkdir --parents /data/attachments /data/keys /data/mail && chown --recursive "$APP_UID" /data
ENV ASPNETCORE_HTTP_PORTS=8080 \
    Attachments__Folder=/data/attachments \
    Mail__Folder=/data/mail
USER $APP_UID
EXPOSE 8080
ENTRYPOINT ["dotnet", "PPI.Helpdesk.Web.dll"]
