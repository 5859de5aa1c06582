import node from '@astrojs/node'
import { defineConfig, envField, passthroughImageService } from 'astro/config'

const secret = { context: 'server', access: 'secret' }

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'standalone' }),
  // Klartext makes pictures in all sizes; Astro passes their URLs on.
  image: { service: passthroughImageService() },
  env: {
    schema: {
      KLARTEXT_URL: envField.string({ ...secret, default: 'http://localhost:8080' }),
      KLARTEXT_PUBLIC_URL: envField.string({ ...secret, optional: true }),
      KLARTEXT_WEBHOOK_SECRET: envField.string({ ...secret, optional: true }),
    },
  },
})
