FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY patches ./patches
RUN npm ci
COPY . .
RUN npm run build

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
COPY --from=build /app/package.json /app/package-lock.json /app/.npmrc ./
COPY --from=build /app/patches ./patches
RUN npm ci --omit=dev
COPY --from=build /app/tsconfig.json ./
COPY --from=build /app/app ./app
COPY --from=build /app/db ./db
COPY --from=build /app/server ./server
COPY --from=build /app/public ./public
COPY --from=build /app/build ./build
# Photos of work records, unless FILE_STORE=s3.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s CMD node -e "fetch('http://127.0.0.1:3000/health').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
CMD ["npm", "start"]
